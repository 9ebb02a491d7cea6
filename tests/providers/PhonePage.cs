using System.Globalization;
using System.Net;
using System.Text;

namespace FamilyGuide.Providers;

/// <summary>The phones of a provider, to look at and to write with: a small page without scripts.</summary>
static class PhonePage
{
    const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:26rem;padding:.75rem;background:#e8eef2}
        h1{font-size:1.25rem;margin:0 0 .5rem}
        nav a{margin-inline-end:1rem;overflow-wrap:anywhere}
        .chat{display:flex;flex-direction:column;gap:.4rem;margin:.75rem 0}
        .chat p{white-space:pre-wrap;overflow-wrap:anywhere;margin:0;padding:.5rem .75rem;border-radius:.75rem;
          background:#fff;max-width:88%;align-self:flex-start;box-sizing:border-box;
          unicode-bidi:plaintext;text-align:start}
        .chat p.mine{background:#d5f0d0;align-self:flex-end}
        .chat form{display:flex;flex-wrap:wrap;gap:.3rem;max-width:88%}
        button,select,input{font:inherit;border:1px solid #5c7585;border-radius:.6rem;padding:.35rem .7rem}
        .chat button{flex:1 1 auto;min-width:3rem;background:#f5f9fb;overflow-wrap:anywhere}
        .chat button.wide{flex-basis:100%;text-align:start}
        button small{display:block;color:#47545c}
        .write{display:flex;gap:.4rem}
        .write input{flex:1;min-width:0}
        details{background:#fff7e0;border:1px solid #c9a94a;border-radius:.6rem;padding:.5rem .75rem;margin-top:1rem}
        details form{display:grid;gap:.4rem;margin-top:.5rem}
        details input[type=number]{width:4rem}
        .fault{background:#fde3e0;padding:.5rem .75rem;border-radius:.6rem}
        """;

    /// <summary>Longer titles have a row of their own, as on a phone.</summary>
    const int LongestBeside = 3;

    /// <summary>So long the page waits, so that the answer is there already most of the time.</summary>
    static readonly TimeSpan Moment = TimeSpan.FromMilliseconds(700);

    public static void MapPhones(this WebApplication app, LoopbackProvider provider)
    {
        app.MapGet("/", http => ShowAsync(http, provider));
        app.MapPost("/", http => ActAsync(http, provider));
    }

    static Task ShowAsync(HttpContext http, LoopbackProvider provider)
    {
        var phone = provider.PhoneOf(
            http.Request.Query["phone"] is [{ Length: > 0 } asked] ? asked : provider.FirstAddress);
        var direction = phone.Language == "ar" ? "rtl" : "ltr";
        var page = new StringBuilder($"""
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{provider.Name}</title><style>{Style}</style></head><body><h1>{provider.Name}</h1><nav>
            """);
        foreach (var other in provider.Phones)
        {
            Append(page, $"<a href=\"{Link(other)}\">{Text(other.Address)}</a>");
        }

        Append(page, $"</nav><div class=\"chat\" dir=\"{direction}\">");
        AppendChat(page, phone);
        page.Append("</div>");
        foreach (var fault in provider.Faults)
        {
            Append(page, $"<p class=\"fault\"><b>Not taken: {Text(fault)}</b></p>");
        }

        Append(page, $"""
            <form class="write" method="post">{Hidden(phone)}
            <input name="text" aria-label="Message" dir="auto" autofocus autocomplete="off"><button>Send</button></form>
            <p><a href="{Link(phone)}">Look again</a></p>
            """);
        MischiefForm.Append(page, provider, phone);
        page.Append("</body></html>");
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(page.ToString());
    }

    static void AppendChat(StringBuilder page, Phone phone)
    {
        var messages = phone.Messages;
        var last = messages.LastOrDefault(message => message.Buttons.Count > 0);
        foreach (var message in messages)
        {
            Append(page, $"<p dir=\"auto\"{(message.IsMine ? " class=\"mine\"" : "")}>{Text(message.Text)}</p>");
            if (message != last)
            {
                continue;
            }

            Append(page, $"<form method=\"post\">{Hidden(phone)}");
            foreach (var button in message.Buttons)
            {
                var detail = button.Detail.Length > 0 && button.Detail != button.Title && button.Detail != "button"
                    ? $"<small>{Text(button.Detail)}</small>"
                    : "";
                var shape = button.Title.Length > LongestBeside || detail.Length > 0 ? " class=\"wide\"" : "";
                Append(page, $"""
                    <button name="press" value="{Text(button.Title)}" dir="auto"{shape}>
                    {Text(button.Title)}{detail}</button>
                    """);
            }

            page.Append("</form>");
        }
    }

    static async Task ActAsync(HttpContext http, LoopbackProvider provider)
    {
        var form = await http.Request.ReadFormAsync();
        var phone = provider.PhoneOf(form["phone"].ToString());
        if (form.ContainsKey("mischief"))
        {
            MischiefForm.Take(form, provider, phone);
        }
        else
        {
            // A call that mischief delays goes on while somebody looks at the page.
            var acting = form["press"] is [{ Length: > 0 } title] ? phone.PressesAsync(title)
                : form["text"] is [{ Length: > 0 } text] ? phone.WritesAsync(text)
                : Task.CompletedTask;
            await Task.WhenAll(Task.WhenAny(acting, Task.Delay(Moment)), Task.Delay(Moment));
        }

        http.Response.Redirect(Link(phone));
    }

    internal static string Hidden(Phone phone) =>
        $"<input type=\"hidden\" name=\"phone\" value=\"{Text(phone.Address)}\">";

    static string Link(Phone phone) => $"/?phone={Uri.EscapeDataString(phone.Address)}";

    static void Append(StringBuilder page, FormattableString html) =>
        page.Append(html.ToString(CultureInfo.InvariantCulture));

    static string Text(string text) => WebUtility.HtmlEncode(text);
}
