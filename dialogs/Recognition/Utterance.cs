using FamilyGuide.Dialogs.Safeguarding.Redaction;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>A question as a person typed it, and the language to look for its answer in.</summary>
public readonly record struct Utterance
{
    /// <summary>Whoever writes more than this tells a story; the question is in its first page.</summary>
    const int Longest = 1000;

    readonly string _typed;

    public Utterance(string text, Language language)
    {
        _typed = text;

        // Half a character is no text.
        var end = Math.Min(text.Length, Longest);
        Text = end > 0 && char.IsHighSurrogate(text[end - 1]) ? text[..(end - 1)] : text[..end];
        Language = language;
    }

    public string Text { get; }

    public Language Language { get; }

    /// <summary>The person allows that a service that is not ours is asked. Nothing leaves unasked.</summary>
    public bool MayLeave { get; init; }

    /// <summary>What all of the message is written in; null when nobody has told yet.</summary>
    public HeardLanguage? Written { get; init; }

    /// <summary>What a recognizer outside this machine may see, however long.</summary>
    /// <remarks>Of everything that was typed: of a number that was cut, the rest might not look like one.</remarks>
    public RedactedText Redacted => Redactor.Redact(_typed);
}
