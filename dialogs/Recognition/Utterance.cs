using FamilyGuide.Dialogs.Safeguarding.Redaction;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Recognition;

/// <summary>A question as a person typed it, and the language to look for its answer in.</summary>
public readonly record struct Utterance
{
    /// <summary>
    /// Whoever writes more than both tells a story, and asks before it or after it. So many characters of each are
    /// about as much as four sentences; of more than both nothing more would be understood.
    /// </summary>
    const int First = 300;

    const int Last = 299;

    readonly string _typed;

    public Utterance(string text, Language language)
    {
        _typed = text;
        Text = text.Length <= First + Last ? text : $"{Beginning(text)} {End(text)}";
        Language = language;
    }

    /// <summary>What was typed; of a long text its beginning and its end.</summary>
    public string Text { get; }

    public Language Language { get; }

    /// <summary>The person allows that a service that is not ours is asked. Nothing leaves unasked.</summary>
    public bool MayLeave { get; init; }

    /// <summary>What all of the message is written in; null when nobody has told yet.</summary>
    public HeardLanguage? Written { get; init; }

    /// <summary>What a recognizer outside this machine may see, however long.</summary>
    /// <remarks>Of everything that was typed: of a number that was cut, the rest might not look like one.</remarks>
    public RedactedText Redacted => Redactor.Redact(_typed);

    /// <summary>To the last space, if there is one: half a word is another word, and half a character none.</summary>
    static ReadOnlySpan<char> Beginning(ReadOnlySpan<char> text)
    {
        var space = text[..First].LastIndexOf(' ');
        return text[..(space > 0 ? space : char.IsHighSurrogate(text[First - 1]) ? First - 1 : First)];
    }

    static ReadOnlySpan<char> End(ReadOnlySpan<char> text)
    {
        var end = text[^Last..];
        var space = end.IndexOf(' ');
        return end[(space >= 0 ? space + 1 : char.IsLowSurrogate(end[0]) ? 1 : 0)..];
    }
}
