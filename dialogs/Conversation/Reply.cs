using FamilyGuide.Dialogs.Guides;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>One message of the guide, complete as plain text: whoever only sees the text misses nothing.</summary>
public sealed record Reply
{
    public required Language Language { get; init; }

    public required Decision Decision { get; init; }

    /// <summary>Paragraphs, bullets, numbered choices and sources, without Markdown.</summary>
    public required string Text { get; init; }

    /// <summary>In the order of their numbers in the text.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    /// <summary>The entry that was shown, if any.</summary>
    public ArticleId? Entry { get; init; }

    /// <summary>Whom the family should talk to about it; null when the text is enough.</summary>
    public Lane? Advised { get; init; }

    /// <summary>That entry's version.</summary>
    public int? Version { get; init; }

    public IReadOnlyList<Citation> Citations { get; init; } = [];

    /// <summary>The plan that was shown, if any.</summary>
    public KeptPlan? Plan { get; init; }

    /// <summary>The same plan for a page that can print it.</summary>
    public PlanSheet? Sheet { get; init; }

    /// <summary>All that was said before is gone.</summary>
    public bool ForgetsAll { get; init; }

    /// <summary>A number goes with it that opens the conversation on our page, and that is kept nowhere.</summary>
    public bool OffersNumber { get; init; }

    /// <summary>A person has asked for a photo: our page has a button for it as long as this is said.</summary>
    public bool TakesPhotos { get; init; }

    /// <summary>A phrase and nothing else, such as an apology.</summary>
    public static Reply Saying(string text, Voice voice, Decision decision = Decision.Smalltalk) =>
        new() { Language = voice.Language, Decision = decision, Text = text };

    /// <summary>The same with one more choice.</summary>
    internal Reply With(Choice choice) => this with
    {
        Text = $"{Text}{(Choices.Count > 0 ? "\n" : "\n\n")}{Choices.Count + 1}. {choice.Title}",
        Choices = [.. Choices, choice],
    };

    /// <summary>Paragraphs, then the choices with their numbers; empty paragraphs are left out.</summary>
    internal static Reply Of(
        Voice voice, Decision decision, IEnumerable<string> paragraphs, IReadOnlyList<Choice> choices)
    {
        var numbered = string.Join('\n', choices.Index().Select(choice => $"{choice.Index + 1}. {choice.Item.Title}"));
        return new()
        {
            Language = voice.Language,
            Decision = decision,
            Text = string.Join("\n\n", paragraphs.Append(numbered).Where(paragraph => paragraph.Length > 0)),
            Choices = choices,
        };
    }
}
