namespace Microsoft.Bot.Builder;

/// <summary>A result of its own type, made from a recognizer's.</summary>
public interface IRecognizerConvert
{
    void Convert(dynamic result);
}
