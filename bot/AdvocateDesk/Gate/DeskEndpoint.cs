namespace FamilyGuide.Bot.AdvocateDesk.Gate;

/// <summary>Something that can be asked of the desk. All of them stand in <see cref="DeskEndpoints"/>.</summary>
/// <param name="Method">GET changes nothing; POST needs a form of ours.</param>
/// <param name="Pattern">Its path.</param>
/// <param name="Access">Who gets there.</param>
/// <param name="Answer">What it does. Which case somebody may touch is asked there.</param>
sealed record DeskEndpoint(string Method, string Pattern, Access Access, Func<DeskRequest, Task<IResult>> Answer)
{
    /// <summary>The password must have been typed just now.</summary>
    public bool NeedsSureness { get; init; }

    /// <summary>The open page asks by itself: that is no sign that somebody sits before it.</summary>
    public bool IsByItself { get; init; }

    public static DeskEndpoint Get(string pattern, Access access, Func<DeskRequest, Task<IResult>> answer) =>
        new(HttpMethods.Get, pattern, access, answer);

    public static DeskEndpoint Post(string pattern, Access access, Func<DeskRequest, Task<IResult>> answer) =>
        new(HttpMethods.Post, pattern, access, answer);
}
