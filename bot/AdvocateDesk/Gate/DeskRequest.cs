using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using FamilyGuide.Bot.AdvocateDesk.Accounts;
using FamilyGuide.Bot.AdvocateDesk.Sessions;
using Microsoft.AspNetCore.Http.Features;

namespace FamilyGuide.Bot.AdvocateDesk.Gate;

/// <summary>One request to the desk: who asks, and what their form brought.</summary>
sealed class DeskRequest(HttpContext http, string? secret, DeskSession? session, StaffMember? member)
{
    const int LongestBody = 64 * 1024;

    static readonly FormOptions Limits = new()
    {
        KeyLengthLimit = 64,
        ValueCountLimit = 64,
        ValueLengthLimit = LongestBody,
        MultipartBodyLengthLimit = LongestBody,
        BufferBodyLengthLimit = LongestBody,
    };

    IFormCollection _form = FormCollection.Empty;

    public static DeskRequest OfNobody(HttpContext http) => new(http, secret: null, session: null, member: null);

    public HttpContext Http => http;

    public CancellationToken Aborted => http.RequestAborted;

    /// <summary>What the browser holds; empty when nobody is signed in.</summary>
    public string Secret => secret ?? "";

    public bool IsSignedIn => member is not null;

    public DeskSession Session => session ?? throw new InvalidOperationException("Nobody is signed in.");

    public StaffMember Member => member ?? throw new InvalidOperationException("Nobody is signed in.");

    public StaffMember? MaybeMember => member;

    public T Get<T>()
        where T : notnull => http.RequestServices.GetRequiredService<T>();

    public string Route(string name) => http.Request.RouteValues[name] as string ?? "";

    public string Query(string name) => http.Request.Query[name].ToString();

    public string Field(string name) => _form[name].ToString().Trim();

    /// <summary>A password may begin or end with a space.</summary>
    public string FieldAsIs(string name) => _form[name].ToString();

    public IReadOnlyList<string> Fields(string name) => [.. _form[name].OfType<string>()];

    /// <summary>What proves that a form was made for this session: another page can't know it.</summary>
    public string FormToken => Base64Url.EncodeToString(
        HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), "form"u8));

    /// <returns>False when it is no form that a page of ours could have sent.</returns>
    public async Task<bool> ReadFormAsync()
    {
        if (!http.Request.HasFormContentType)
        {
            return false;
        }

        try
        {
            _form = await new FormFeature(http.Request, Limits).ReadFormAsync(Aborted);
            return true;
        }
        catch (Exception error) when (error
            is InvalidDataException or BadHttpRequestException or IOException or ArgumentException)
        {
            return false;
        }
    }

    public bool HasFormToken() => CryptographicOperations.FixedTimeEquals(
        Encoding.UTF8.GetBytes(Field("token")), Encoding.UTF8.GetBytes(FormToken));
}
