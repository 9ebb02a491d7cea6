namespace FamilyGuide.Load.Hosts;

/// <summary>Which store the hosts of a drill share, by the product's own names.</summary>
enum StoreProvider
{
    Sqlite,
    Postgres,
}
