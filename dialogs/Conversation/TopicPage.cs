using System.Globalization;
using FamilyGuide.Knowledge.Articles;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>A topic, and from which of its entries on it is listed. Written <c>Rights|6</c>.</summary>
readonly record struct TopicPage(Topic Topic, int First)
{
    public Move Move => new(MoveKind.Topic, string.Create(CultureInfo.InvariantCulture, $"{Topic}|{First}"));

    public static TopicPage? Parse(string text) => text.Split('|') switch
    {
        [var topic, var first]
            when Enum.TryParse<Topic>(topic, out var known)
            && Enum.IsDefined(known)
            && int.TryParse(first, NumberStyles.None, CultureInfo.InvariantCulture, out var number) =>
            new(known, number),
        _ => null,
    };
}
