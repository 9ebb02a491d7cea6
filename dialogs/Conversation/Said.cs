using FamilyGuide.Dialogs.Recognition;
using FamilyGuide.Dialogs.Safeguarding;
using FamilyGuide.Dialogs.Safeguarding.Redaction;
using FamilyGuide.Knowledge.Languages;

namespace FamilyGuide.Dialogs.Conversation;

/// <summary>A message and what is known of it before anything is looked up; made once a turn.</summary>
/// <param name="Inbound">As it came.</param>
/// <param name="Folded">Its words, ready for comparing; of a long text the first and the last ones.</param>
/// <param name="Guess">The language that it seems to be written in, if we speak it.</param>
/// <param name="Signs">Of danger, and of what could be used against the person.</param>
sealed record Said(Inbound Inbound, FoldedText Folded, Language? Guess, Signs Signs)
{
    /// <summary>Who writes names or numbers into a story does so in as much as this.</summary>
    const int Beginning = 1000;

    readonly Lazy<RedactedText> _redacted = new(() => Redactor.Redact(Inbound.Text));

    /// <summary>The language that it seems to be written in and that we don't speak.</summary>
    public PartialLanguage? Partial { get; init; }

    public string Text => Inbound.Text;

    /// <summary>As it may be seen beyond the conversation; made when it is first needed.</summary>
    public RedactedText Redacted => _redacted.Value;

    /// <summary>Whether there is such a thing in it, or in its beginning when it is long.</summary>
    public bool Shows(Found found) =>
        (Text.Length <= Beginning ? Redacted : Redactor.Redact(Text[..Beginning])).Has(found);
}
