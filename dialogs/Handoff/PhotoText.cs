using System.Diagnostics;
using System.Globalization;
using FamilyGuide.Dialogs.Conversation;
using FamilyGuide.Dialogs.Phrases;
using FamilyGuide.Dialogs.YourData;

namespace FamilyGuide.Dialogs.Handoff;

/// <summary>What a family is told about photos: what they are asked for, and what became of it.</summary>
public static class PhotoText
{
    /// <summary>Why a photo was not taken, and what to do instead.</summary>
    public static string Of(PhotoFault fault, int left, Voice voice) => fault switch
    {
        PhotoFault.Empty => voice.Say(Phrase.PhotoEmpty),
        PhotoFault.TooLarge => voice.Say(Phrase.PhotoLarge, ("size", Number(PhotoLimits.LargestInMegabytes, voice))),
        PhotoFault.NoPhoto => voice.Say(Phrase.PhotoKind),
        PhotoFault.Pdf => voice.Say(Phrase.PhotoPdf),
        PhotoFault.Broken => voice.Say(Phrase.PhotoBroken),
        PhotoFault.TooManyPixels => voice.Say(Phrase.PhotoPixels),
        PhotoFault.TooMany => voice.Say(Phrase.PhotoMany, ("count", Number(left, voice))),
        PhotoFault.TooOften => voice.Say(Phrase.PhotoOften),
        _ => throw new UnreachableException(),
    };

    /// <summary>What a photo is called: nobody keeps the name that it came with.</summary>
    public static string NameOf(int number, Voice voice) =>
        voice.Say(Phrase.PhotoName, ("number", Number(number, voice)));

    /// <summary>In somebody else's app it would stay; there a number leads to our page.</summary>
    internal static Reply Ask(string name, Stage stage) => Reply.Of(
        stage.Voice,
        Decision.Handoff,
        [
            stage.Voice.Say(Phrase.PhotoAsked, ("name", name)),
            stage.Voice.Say(
                Phrase.PhotoHow,
                ("most", Number(PhotoLimits.Most, stage.Voice)),
                ("size", Number(PhotoLimits.LargestInMegabytes, stage.Voice))),
            WhereOf(stage),
        ],
        []) with
    {
        OffersNumber = IsElsewhere(stage),
    };

    /// <summary>Only where to send it, to somebody who has sent it elsewhere.</summary>
    internal static Reply Where(Stage stage) => Reply.Of(stage.Voice, Decision.Handoff, [WhereOf(stage)], []) with
    {
        OffersNumber = IsElsewhere(stage),
    };

    internal static Reply Tell(PhotoNews photo, Stage stage)
    {
        var voice = stage.Voice;
        if (photo.Fault != PhotoFault.None)
        {
            return Reply.Saying(Of(photo.Fault, photo.Left, voice), voice, Decision.Handoff);
        }

        var more = photo.Left > 0 ? voice.Say(Phrase.PhotoMore, ("count", Number(photo.Left, voice))) : "";
        return Reply.Of(voice, Decision.Handoff, [voice.Say(Phrase.PhotoCame), more], []);
    }

    static string WhereOf(Stage stage) => stage.Say(IsElsewhere(stage) ? Phrase.PhotoElsewhere : Phrase.PhotoWhere);

    static bool IsElsewhere(Stage stage) => MessagingApp.Of(stage) is not null;

    static string Number(int number, Voice voice) =>
        voice.Isolated(number.ToString(CultureInfo.InvariantCulture));
}
