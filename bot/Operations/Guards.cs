namespace FamilyGuide.Bot.Operations;

/// <summary>Looks at every request of either door: what breaks, who asks too fast, whether we are leaving.</summary>
static class Guards
{
    public static void UseGuards(this IApplicationBuilder app) => app
        .UseMiddleware<QuietErrors>()
        .UseMiddleware<RequestLimit>()
        .UseMiddleware<DrainingAnswers>();
}
