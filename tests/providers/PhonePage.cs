using System.Globalization;
using System.Net;
using System.Text;

namespace FamilyGuide.Providers;

/// <summary>The phones of a provider, to look at and to write with: a small page without scripts.</summary>
static class PhonePage
{
    const string Style = """
        body{font:16px/1.5 system-ui,sans-serif;margin:0 auto;max-width:26rem;padding:1rem;background:#e8eef2}
        p{white-space:pre-wrap;margin:.5rem 0;padding:.5rem .75rem;border-radius:.75rem;background:#fff;max-width:90%}
        p.mine{background:#d5f0d0;margin-inline-start:auto;width:fit-content}
        form{display:inline}
        button{font:inherit;margin:.15rem;padding:.3rem .7rem;border:1px solid #7a93a3;border-radius:.6rem}
        button small{display:block;color:#555}
        nav a{margin-inline-end:1rem}
        input{font:inherit;padding:.4rem}
        input[name=text]{width:70%}
        input[type=number]{width:5rem}
        details{margin-top:2rem}
        label{display:block;margin:.4rem 0}
        """;

    public static void MapPhones(this WebApplication app, LoopbackProvider provider)
    {
        app.MapGet("/", http => ShowAsync(http, provider));
        app.MapPost("/", http => ActAsync(http, provider));
    }

    static Task ShowAsync(HttpContext http, LoopbackProvider provider)
    {
        var phone = provider.PhoneOf(
            http.Request.Query["phone"] is [{ Length: > 0 } asked] ? asked : provider.FirstAddress);
        var page = new StringBuilder($"""
            <!doctype html><html lang="en"><head><meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>{provider.Name}</title><style>{Style}</style></head><body><h1>{provider.Name}</h1><nav>
            """);
        foreach (var other in provider.Phones)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<a href=\"/?phone={Uri.EscapeDataString(other.Address)}\">{Text(other.Address)}</a>");
        }

        page.Append("</nav>");
        var address = Text(phone.Address);
        var last = phone.Messages.LastOrDefault(message => message.Buttons.Count > 0);
        foreach (var message in phone.Messages)
        {
            page.Append(
                CultureInfo.InvariantCulture,
                $"<p dir=\"auto\"{(message.IsMine ? " class=\"mine\"" : "")}>{Text(message.Text)}</p>");
            foreach (var button in message == last ? message.Buttons : [])
            {
                var detail = button.Detail.Length > 0 && button.Detail != button.Title ? Text(button.Detail) : "";
                page.Append(
                    CultureInfo.InvariantCulture,
                    $"""
                    <form method="post"><input type="hidden" name="phone" value="{address}">
                    <button name="press" value="{Text(button.Title)}" dir="auto">
                    {Text(button.Title)}<small>{detail}</small></button></form>
                    """);
            }
        }

        foreach (var fault in provider.Faults)
        {
            page.Append(CultureInfo.InvariantCulture, $"<p><b>Not taken: {Text(fault)}</b></p>");
        }

        page.Append(
            CultureInfo.InvariantCulture,
            $"""
            <hr><form method="post"><input type="hidden" name="phone" value="{address}">
            <input name="text" dir="auto" autofocus autocomplete="off"><button>Send</button></form>
            <a href="/?phone={Uri.EscapeDataString(phone.Address)}">Look again</a>
            {MischiefForm.Of(provider.Mischief, address)}</body></html>
            """);
        http.Response.ContentType = "text/html; charset=utf-8";
        return http.Response.WriteAsync(page.ToString());
    }

    static async Task ActAsync(HttpContext http, LoopbackProvider provider)
    {
        var form = await http.Request.ReadFormAsync();
        var phone = provider.PhoneOf(form["phone"].ToString());
        if (form.ContainsKey(MischiefForm.Field))
        {
            MischiefForm.Take(form, provider.Mischief, phone.Address);
        }
        else if (form["press"] is [{ Length: > 0 } title])
        {
            await phone.PressesAsync(title);
        }
        else if (form["text"] is [{ Length: > 0 } text])
        {
            await phone.WritesAsync(text);
        }

        // A moment, so that the answer is there already.
        await Task.Delay(TimeSpan.FromMilliseconds(700));
        http.Response.Redirect($"/?phone={Uri.EscapeDataString(phone.Address)}");
    }

    static string Text(string text) => WebUtility.HtmlEncode(text);
}
