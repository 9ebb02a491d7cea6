namespace FamilyGuide.Bot.FamilyChat.Emergency;

/// <summary>Comes before everything that could refuse or break.</summary>
sealed class EmergencyFirst(RequestDelegate next, EmergencyPage page)
{
    public Task InvokeAsync(HttpContext context) =>
        context.Request.Path.StartsWithSegments(EmergencyPage.Path, StringComparison.OrdinalIgnoreCase, out var rest)
        && rest.Value is null or "" or "/"
        && (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
            ? page.AnswerAsync(context)
            : next(context);
}
