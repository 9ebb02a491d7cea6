using FamilyGuide.Dialogs;
using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Recognition.Clu;
using FamilyGuide.Knowledge;
using FamilyGuide.Load.Clu.Loopback;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace FamilyGuide.DialogsTests.Recognition.Clu;

public sealed class CluOptionsTests
{
    const string Azure = "https://guide.cognitiveservices.azure.com";

    [Theory]
    [InlineData(Azure)]
    [InlineData(Azure + "/")]
    [InlineData("https://gateway.example.org/understanding")]
    [InlineData("http://127.0.0.1:5000")]
    [InlineData("http://localhost:5000")]
    public void What_is_complete_and_encrypted_or_on_this_machine_is_taken(string endpoint) =>
        Assert.Equal(new(endpoint), Read(endpoint).Endpoint);

    [Theory]
    [InlineData("Endpoint", "http://guide.cognitiveservices.azure.com", "must begin with https://")]
    [InlineData("Endpoint", "ftp://guide.cognitiveservices.azure.com", "must be an address such as https://")]
    [InlineData("Endpoint", "guide.cognitiveservices.azure.com", "must be an address such as https://")]
    [InlineData("Endpoint", Azure + "/?api-version=1", "must have no user name, query or fragment")]
    [InlineData("Endpoint", "https://key@guide.cognitiveservices.azure.com", "must have no user name, query or fragment")]
    [InlineData("Key", "", "Understanding:Clu:Key must be set")]
    [InlineData("Key", "0123 4567", "Understanding:Clu:Key must be letters")]
    [InlineData("Key", "01234567\n", "Understanding:Clu:Key must be letters")]
    [InlineData("Project", " ", "Understanding:Clu:Project must be set")]
    [InlineData("Deployment", "", "Understanding:Clu:Deployment must be set")]
    public void What_is_wrong_or_half_configured_is_told_in_one_line_without_the_key(
        string name, string value, string line)
    {
        var error = Assert.Throws<OptionsValidationException>(() => Read(Azure, (name, value)));

        Assert.Contains(line, error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', error.Message);
        Assert.DoesNotContain("0123", error.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    public void Without_an_endpoint_questions_stay_on_this_machine(string endpoint)
    {
        using var services = Services(endpoint, []);

        Assert.IsType<LocalRecognizer>(services.GetRequiredService<IQuestionRecognizer>());
        Assert.Null(services.GetService<IStartupValidator>());
    }

    [Fact]
    public void With_an_endpoint_the_service_helps()
    {
        using var services = Services(Azure, []);

        Assert.IsType<CluRecognizer>(services.GetRequiredService<IQuestionRecognizer>());
        services.GetRequiredService<IStartupValidator>().Validate();
    }

    static CluOptions Read(string endpoint, params (string Name, string Value)[] settings)
    {
        using var services = Services(endpoint, settings);
        return services.GetRequiredService<IOptions<CluOptions>>().Value;
    }

    static ServiceProvider Services(string endpoint, (string Name, string Value)[] settings)
    {
        var configured = LoopbackClu.SettingsFor(new("http://127.0.0.1:1"))
            .ToDictionary(setting => setting.Name, string? (setting) => setting.Value, StringComparer.Ordinal);
        configured["Understanding:Clu:Endpoint"] = endpoint;
        foreach (var (name, value) in settings)
        {
            configured[$"Understanding:Clu:{name}"] = value;
        }

        return new ServiceCollection()
            .AddKnowledge()
            .AddDialogs()
            .AddClu(new ConfigurationBuilder().AddInMemoryCollection(configured).Build())
            .BuildServiceProvider();
    }
}
