namespace Microsoft.Bot.Schema;

public class Place : Entity
{
    public Place()
    {
        Type = "Place";
    }

    public Place(
        object address = default,
        object geo = default,
        object hasMap = default,
        string type = default,
        string name = default)
    {
        Address = address;
        Geo = geo;
        HasMap = hasMap;
        Name = name;
        Type = "Place";
    }

    public object Address { get; set; }

    public object Geo { get; set; }

    public object HasMap { get; set; }

    public string Name { get; set; }
}
