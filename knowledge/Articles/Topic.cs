namespace FamilyGuide.Knowledge.Articles;

public enum Topic
{
    Repatriation,
    Rights,
    Reception,
}
