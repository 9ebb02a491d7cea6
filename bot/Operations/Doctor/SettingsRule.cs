using Microsoft.Extensions.Options;

namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>A wrong setting is told as it would stop the start.</summary>
static class SettingsRule
{
    public static IEnumerable<Finding> Judge(IEnumerable<string> sentences) => sentences.Select(sentence =>
        Finding.Bad(sentence, "Correct this setting; with it the program does not start."));

    public static IEnumerable<string> Sentences(Exception error) =>
        error is OptionsValidationException validation ? validation.Failures : [error.Message];
}
