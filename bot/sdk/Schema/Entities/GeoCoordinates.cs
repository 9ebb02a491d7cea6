namespace Microsoft.Bot.Schema;

public class GeoCoordinates : Entity
{
    public GeoCoordinates()
    {
        Type = "GeoCoordinates";
    }

    public GeoCoordinates(
        double? elevation = default,
        double? latitude = default,
        double? longitude = default,
        string type = default,
        string name = default)
    {
        Elevation = elevation;
        Latitude = latitude;
        Longitude = longitude;
        Name = name;
        Type = "GeoCoordinates";
    }

    public double? Elevation { get; set; }

    public double? Latitude { get; set; }

    public double? Longitude { get; set; }

    public string Name { get; set; }
}
