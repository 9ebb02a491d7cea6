using ArchUnitNET.xUnitV3;
using static ArchUnitNET.Fluent.ArchRuleDefinition;

namespace FamilyGuide.ArchitectureTests;

/// <summary>The arrows between the rooms, and within <c>bot</c>.</summary>
public class DependencyTests
{
    /// <summary>Who may not know whom. Each pair must exist: a rule about nobody would pass unnoticed.</summary>
    public static TheoryData<string, string> Strangers => new()
    {
        { "FamilyGuide.Bot.Channels", "FamilyGuide.Bot.FamilyChat" },
        { "FamilyGuide.Bot.Channels", "FamilyGuide.Bot.Storage" },
        { "FamilyGuide.Bot.Channels", "FamilyGuide.Bot.Operations" },
        { "FamilyGuide.Bot.FamilyChat", "FamilyGuide.Bot.Channels" },
        { "FamilyGuide.Bot.FamilyChat", "FamilyGuide.Bot.Storage" },
        { "FamilyGuide.Bot.FamilyChat", "FamilyGuide.Bot.Operations" },
        { "FamilyGuide.Bot.FamilyChat", "Microsoft.Bot" },
        { "FamilyGuide.Bot.AdvocateDesk", "FamilyGuide.Bot.Channels" },
        { "FamilyGuide.Bot.AdvocateDesk", "FamilyGuide.Bot.FamilyChat" },
        { "FamilyGuide.Bot.AdvocateDesk", "FamilyGuide.Bot.Operations" },
        { "FamilyGuide.Bot.AdvocateDesk", "FamilyGuide.Bot.Storage" },
        { "FamilyGuide.Bot.AdvocateDesk", "Microsoft.Bot" },
        { "FamilyGuide.Bot.Channels", "FamilyGuide.Bot.AdvocateDesk" },
        { "FamilyGuide.Bot.FamilyChat", "FamilyGuide.Bot.AdvocateDesk" },
        { "FamilyGuide.Bot.Conversations", "FamilyGuide.Bot.AdvocateDesk" },
        { "FamilyGuide.Bot.Operations", "FamilyGuide.Bot.AdvocateDesk" },
        { "FamilyGuide.Bot.Html", "FamilyGuide.Bot.FamilyChat" },
        { "FamilyGuide.Bot.Storage", "FamilyGuide.Bot.Channels" },
        { "FamilyGuide.Bot.Storage", "FamilyGuide.Bot.FamilyChat" },
        { "FamilyGuide.Bot.Storage", "Microsoft.Bot" },
        { "FamilyGuide.Bot.Storage", "FamilyGuide.Dialogs" },
        { "FamilyGuide.Bot.Conversations", "FamilyGuide.Bot.Channels" },
        { "FamilyGuide.Bot.Conversations", "FamilyGuide.Bot.FamilyChat" },
        { "FamilyGuide.Bot.Conversations", "FamilyGuide.Bot.Storage" },
        { "FamilyGuide.Bot.Conversations", "FamilyGuide.Bot.Operations" },
        { "FamilyGuide.Bot.Operations", "FamilyGuide.Bot.Storage" },
        { "FamilyGuide.Bot.Operations", "Microsoft.Bot" },
        { "FamilyGuide.Dialogs", "FamilyGuide.Bot" },
        { "FamilyGuide.Knowledge", "FamilyGuide.Dialogs" },
        { "FamilyGuide.Knowledge", "FamilyGuide.Bot" },
        { "FamilyGuide.Knowledge", "Microsoft.Bot" },
    };

    [Theory]
    [MemberData(nameof(Strangers))]
    public void One_room_does_not_reach_into_another(string room, string other)
    {
        Assert.NotEmpty(House.Namespace(room).GetObjects(House.Built));
        Assert.NotEmpty(House.Namespace(other).GetObjects(House.Built));

        Types().That().Are(House.Namespace(room)).Should().NotDependOnAny(House.Namespace(other)).Check(House.Built);
    }

    [Fact]
    public void Of_the_dialogs_only_dialog_classes_and_what_speaks_for_them_see_the_bot_framework()
    {
        string[] allowed = ["Dialog", "ReplyActivities", "HandoffActivities", "FamilyTurn"];

        Assert.Empty(
            from type in House.Namespace("FamilyGuide.Dialogs").GetObjects(House.Built)
            let owner = type.FullName.Split('+', '/')[0]
            where !allowed.Any(name => owner.EndsWith(name, StringComparison.Ordinal))
            where type.Dependencies.Any(dependency =>
                dependency.Target.FullName.StartsWith("Microsoft.Bot.", StringComparison.Ordinal))
            select type.FullName);
    }

    [Fact]
    public void Only_one_class_knows_azure() => Assert.Equal(
        ["FamilyGuide.Dialogs.Recognition.Clu.CluService"],
        (from type in House.Namespace("FamilyGuide").GetObjects(House.Built)
         where type.Dependencies.Any(dependency =>
             dependency.Target.FullName.StartsWith("Azure.", StringComparison.Ordinal))
         select type.FullName.Split('+', '/')[0]).Distinct(StringComparer.Ordinal));

    /// <summary>Whatever may not be told to anybody is heard without it: it is behind the recognizer's interface.</summary>
    [Fact]
    public void Nobody_but_the_recognizer_knows_the_cloud()
    {
        const string Cloud = "FamilyGuide.Dialogs.Recognition.Clu";
        Assert.NotEmpty(House.Namespace(Cloud).GetObjects(House.Built));

        Types().That().Are(House.Namespace("FamilyGuide.Dialogs"))
            .And().AreNot(House.Namespace(Cloud))
            .Should().NotDependOnAny(House.Namespace(Cloud))
            .Check(House.Built);
    }

    [Fact]
    public void The_knowledge_room_knows_neither_web_nor_database() => Assert.DoesNotContain(
        typeof(Knowledge.Articles.Article).Assembly.GetReferencedAssemblies(),
        assembly => assembly.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || assembly.Name.Contains("Sqlite", StringComparison.Ordinal));

    [Fact]
    public void The_dialogs_know_neither_web_nor_database() => Assert.DoesNotContain(
        typeof(Dialogs.Safeguarding.Risk).Assembly.GetReferencedAssemblies(),
        assembly => assembly.Name!.StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
            || assembly.Name.Contains("Sqlite", StringComparison.Ordinal));
}
