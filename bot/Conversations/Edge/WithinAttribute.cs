using System.ComponentModel.DataAnnotations;

namespace FamilyGuide.Bot.Conversations.Edge;

/// <summary>A number's limits, and the sentence that whoever sets a wrong one reads.</summary>
/// <remarks>
/// The options generator puts its own range attribute in place of the framework's, and loses the sentence.
/// </remarks>
[AttributeUsage(AttributeTargets.Property)]
sealed class WithinAttribute(int least, int most, string sentence) : ValidationAttribute(sentence)
{
    public int Least => least;

    public int Most => most;

    public string Sentence => ErrorMessage!;

    public override bool IsValid(object? value) => value is int number && number >= Least && number <= Most;
}
