using FamilyGuide.Bot.Storage;
using FamilyGuide.Bot.Storage.Postgres;

namespace FamilyGuide.BotTests.Storage;

/// <summary>What families wrote never travels to a database unencrypted, or to a stranger.</summary>
public class PostgresAddressTests
{
    [Theory]
    [InlineData("Host=127.0.0.1;Username=u")]
    [InlineData("Host=::1;Username=u")]
    [InlineData("Host=localhost:5433;Username=u")]
    [InlineData("Host=/var/run/postgresql;Username=u")]
    [InlineData("Host=127.0.0.1,localhost;Username=u")]
    [InlineData("Host=db.example.org;Username=u;SSL Mode=VerifyFull")]
    [InlineData("Host=db.example.org;Username=u;SSL Mode=VerifyCA")]
    [InlineData("Host=a.example.org,b.example.org;Username=u;SSL Mode=VerifyFull;Target Session Attributes=primary")]
    public void What_stays_on_this_machine_or_is_encrypted_to_the_right_one_is_taken(string connection) =>
        Assert.Null(PostgresAddress.FaultOf(connection));

    [Theory]
    [InlineData("Host=db.example.org;Username=u")]
    [InlineData("Host=db.example.org;Username=u;SSL Mode=Disable")]
    [InlineData("Host=db.example.org;Username=u;SSL Mode=Prefer")]
    [InlineData("Host=db.example.org;Username=u;SSL Mode=Require")]
    [InlineData("Host=127.0.0.1,db.example.org;Username=u")]
    [InlineData("Host=10.0.0.1;Username=u")]
    [InlineData("Host=localhost.example.org;Username=u")]
    public void Everything_else_is_refused(string connection) => Assert.Contains(
        "SSL Mode=VerifyFull", PostgresAddress.FaultOf(connection)!, StringComparison.Ordinal);

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("Username=u")]
    [InlineData("nonsense;Password=geheim")]
    [InlineData("Host=h;Port=many;Password=geheim")]
    public void What_is_no_address_is_refused_without_quoting_it(string? connection)
    {
        var fault = PostgresAddress.FaultOf(connection);

        Assert.NotNull(fault);
        Assert.DoesNotContain("geheim", fault, StringComparison.Ordinal);
    }

    [Fact]
    public void An_operators_own_options_are_kept_beside_ours()
    {
        var address = PostgresAddress.Read(new()
        {
            Provider = StorageOptions.Postgres,
            ConnectionString = "Host=127.0.0.1;Options=-c search_path=guide;Application Name=mine",
        });

        Assert.StartsWith("-c search_path=guide -c lock_timeout=", address.Options, StringComparison.Ordinal);
        Assert.Equal("mine", address.ApplicationName);
        Assert.Equal(20, address.MaxPoolSize);
    }
}
