using System.Globalization;
using FamilyGuide.Bot.Channels.Messaging;
using FamilyGuide.Bot.Conversations;
using FamilyGuide.Bot.Conversations.Deliveries;

namespace FamilyGuide.Bot.Channels.Rendering;

/// <summary>Makes of what was said what a channel can show: pure, and the same each time.</summary>
/// <remarks>
/// The guide's text is complete by itself, with numbered choices: whatever a channel can't show as buttons is answered
/// by its number, and the dialogs understand "2", "٢", "two" or part of the title.
/// </remarks>
static class Renderer
{
    public static IReadOnlyList<ChannelMessage> Render(LogEntry entry, ChannelShape shape)
    {
        if (PlainMessage.Read(entry) is not { } message)
        {
            return [];
        }

        var (buttons, isList, areWhole) = ButtonsOf(message, shape);
        var pieces = Pieces(TextOf(message, shape, withNumbers: !areWhole), buttons.Count > 0, shape);
        return
        [
            .. pieces.Select((piece, index) => new ChannelMessage(
                Markings.Of(piece, message, shape.Dialect, isFirst: index == 0),
                index == pieces.Count - 1 ? buttons : [],
                message.Locale)
            {
                IsList = isList && index == pieces.Count - 1,
                OffersNumber = message.OffersNumber && index == pieces.Count - 1,
            }),
        ];
    }

    static (IReadOnlyList<ChannelButton> Buttons, bool IsList, bool AreWhole) ButtonsOf(
        PlainMessage message, ChannelShape shape)
    {
        var choices = message.Choices;
        var isList = choices.Count > shape.MostButtons;
        if (choices is [] || (isList && choices.Count > shape.MostRows))
        {
            return ([], false, false);
        }

        var longest = isList ? shape.LongestRow : shape.LongestButton;
        var areWhole = choices.All(choice => choice.Title.Length <= longest) && message.EndsWithChoices;
        return (
            [
                .. choices.Select((choice, index) => new ChannelButton(
                    ButtonKey.Of(message.Sequence, index),
                    areWhole ? choice.Title : (index + 1).ToString(CultureInfo.InvariantCulture),
                    choice.Value)),
            ],
            isList,
            areWhole);
    }

    static string TextOf(PlainMessage message, ChannelShape shape, bool withNumbers)
    {
        var text = withNumbers ? message.Text : message.TextWithoutChoices;
        var isRightToLeft = LineDirection.IsRightToLeft(message.Direction, text);
        var said = LineDirection.Marked(Spelt(text, shape), isRightToLeft);
        return message.Person is { } person
            ? $"{LineDirection.MarkedName(Spelt(person, shape), isRightToLeft)}:\n{said}"
            : said;
    }

    static string Spelt(string text, ChannelShape shape) =>
        shape.Dialect == Dialect.Sms ? SmsText.Plain(text) : text;

    static IReadOnlyList<string> Pieces(string text, bool hasButtons, ChannelShape shape)
    {
        if (shape.Dialect == Dialect.Sms)
        {
            var isShort = SmsText.FitsSevenBits(text);
            return TextPieces.Of(
                text, isShort ? SmsText.MostSeptets : SmsText.MostUnits, isShort ? SmsText.Septets : null);
        }

        var pieces = TextPieces.Of(text, shape.LongestText);
        return hasButtons && pieces[^1].Length > shape.LongestTextWithButtons
            ? [.. pieces.SkipLast(1), .. TextPieces.Of(pieces[^1], shape.LongestTextWithButtons)]
            : pieces;
    }
}
