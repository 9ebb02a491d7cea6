using System.Reflection;
using System.Text.RegularExpressions;

namespace FamilyGuide.BotTests.DirectLine;

/// <summary>Every row of the bad-input catalogue has a test.</summary>
public sealed partial class CatalogueTests
{
    const int Rows = 27;

    [Fact]
    public void No_row_is_missing()
    {
        var tests = typeof(CatalogueTests).Assembly.GetTypes()
            .Where(type => type.Namespace == typeof(CatalogueTests).Namespace)
            .SelectMany(type => type.GetMethods())
            .Where(method => method.IsDefined(typeof(FactAttribute)))
            .ToArray();
        var tested = tests.SelectMany(Names).Select(name => Row().Match(name).Value).ToHashSet(StringComparer.Ordinal);

        Assert.Equal(
            [],
            Enumerable.Range(1, Rows).Select(number => $"D{number:00}").Where(row => !tested.Contains(row)));
    }

    /// <summary>A test has its row in its name, or in the first column of its data.</summary>
    static IEnumerable<string> Names(MethodInfo test) =>
    [
        test.Name,
        .. test.GetCustomAttributes<InlineDataAttribute>().Select(data => data.Data[0] as string ?? ""),
        .. test.GetCustomAttributes<MemberDataAttribute>().SelectMany(data => FirstColumn(test, data)),
    ];

    static IEnumerable<string> FirstColumn(MethodInfo test, MemberDataAttribute data) =>
        ((IEnumerable<ITheoryDataRow>)test.DeclaringType!.GetProperty(data.MemberName)!.GetValue(null)!)
            .Select(row => row.GetData()[0] as string ?? "");

    [GeneratedRegex("^D[0-9]{2}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1_000)]
    private static partial Regex Row();
}
