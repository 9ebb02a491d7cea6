namespace FamilyGuide.Bot.Operations.Doctor;

/// <summary>What families and advocates write must not be readable on its way.</summary>
static class AddressRule
{
    public static Finding Judge(string setting, Uri url) => url switch
    {
        { IsAbsoluteUri: true, Scheme: "https" } => Finding.Well(
            $"{setting} is encrypted on its way: {url}",
            "Open it in a browser now and then: the proxy's certificate is not looked at from here."),
        { IsAbsoluteUri: true, IsLoopback: true } => Finding.Well(
            $"{setting} can be reached from this machine only: {url}",
            "For people elsewhere, put a proxy with a certificate in front and set its https:// address."),
        _ => Finding.Bad(
            $"{setting} is not encrypted on its way: {url}",
            $"Set {setting} to an address that begins with https://."),
    };
}
