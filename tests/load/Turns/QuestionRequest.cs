using System.Globalization;
using System.Text;
using FamilyGuide.Load.DirectLine;
using FamilyGuide.Load.Wire;

namespace FamilyGuide.Load.Turns;

/// <summary>The whole request of one conversation's next question, written into the same bytes every time.</summary>
sealed class QuestionRequest
{
    readonly byte[][] _questions;
    readonly byte[] _bytes;
    readonly int _headLength;
    ulong _activityId = BitConverter.ToUInt64(Guid.NewGuid().ToByteArray());
    int _asked = Random.Shared.Next(Questions.Texts.Length);

    public QuestionRequest(Opened opened, ServerAddress server, byte[][] questions)
    {
        _questions = questions;
        var head = Encoding.ASCII.GetBytes(
            $"POST /v3/directline/conversations/{Uri.EscapeDataString(opened.ConversationId)}/activities HTTP/1.1\r\n"
            + $"Host: {server.HostHeader}\r\nOrigin: {server.Origin}\r\nAuthorization: Bearer {opened.Token}\r\n"
            + "Content-Type: application/json; charset=utf-8\r\nContent-Length: ");
        _headLength = head.Length;
        var longest = questions.Max(question => question.Length);
        _bytes = [.. head, .. new byte[longest + Questions.ActivityIdLength + Questions.Ending.Length]];
    }

    /// <summary>Valid until the next call.</summary>
    public ReadOnlyMemory<byte> Next()
    {
        var question = _questions[_asked++ % _questions.Length];
        var rest = _bytes.AsSpan(_headLength);
        question.CopyTo(rest);
        rest = rest[question.Length..];
        _activityId++;
        _activityId.TryFormat(rest, out var written, "x16", CultureInfo.InvariantCulture);
        Questions.Ending.CopyTo(rest[written..]);
        return _bytes.AsMemory(0, _headLength + question.Length + written + Questions.Ending.Length);
    }
}
