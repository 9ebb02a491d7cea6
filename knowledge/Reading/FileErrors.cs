namespace FamilyGuide.Knowledge.Reading;

/// <summary>Gathers what is wrong with one file, so that an editor mends it all in one go.</summary>
sealed class FileErrors(string file, ICollection<ContentError> all)
{
    public string File => file;

    public void At(int line, string message) => all.Add(new(file, line, message));
}
