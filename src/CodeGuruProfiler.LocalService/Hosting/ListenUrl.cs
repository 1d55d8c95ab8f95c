using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CodeGuruProfiler.LocalService.Hosting;

/// <summary>A URL to listen on: of an IP address, of localhost, or of every interface.</summary>
/// <remarks>The web server takes every other text, a name or user information included, for "every interface". So none of it reaches the web server.</remarks>
internal sealed record ListenUrl
{
    private const string Scheme = "http://";

    private ListenUrl(IPAddress? address, int port)
    {
        Address = address;
        Port = port;
    }

    /// <summary>Gets the address; null for localhost, which is 127.0.0.1 and [::1].</summary>
    public IPAddress? Address { get; }

    public int Port { get; }

    public bool IsLoopback => Address is null || IPAddress.IsLoopback(Address);

    /// <summary>Reads the URLs of a text that <see cref="FindMistake"/> finds nothing wrong with.</summary>
    public static IReadOnlyList<ListenUrl> ParseAll(string text)
        => [.. Split(text).Select(one => Read(one, out string? mistake) ?? throw new FormatException(mistake))];

    /// <summary>Gets what a URL must be, when one of a text is not one to listen on; null when all are.</summary>
    public static string? FindMistake(string text)
    {
        // Before it is split: a password may hold a semicolon, and no part of it is quoted.
        if (text.Contains('@', StringComparison.Ordinal))
        {
            return Mistake(WithoutUserInformation(text), "user information is not supported");
        }

        foreach (string one in Split(text))
        {
            Read(one, out string? mistake);
            if (mistake is not null)
            {
                return Mistake(one, mistake);
            }
        }

        return null;
    }

    public void ListenWith(KestrelServerOptions kestrel)
    {
        if (Address is null)
        {
            kestrel.ListenLocalhost(Port);
        }
        else
        {
            kestrel.Listen(Address, Port);
        }
    }

    // As ASP.NET Core does; nothing at all is one URL, which is empty.
    private static string[] Split(string text)
        => text.Split(';', StringSplitOptions.RemoveEmptyEntries) is { Length: > 0 } urls ? urls : [text];

    private static string Mistake(string quoted, string mistake)
        => $"must be http URLs of IP addresses, localhost, * or +, such as http://127.0.0.1:8000, separated by semicolons, not '{quoted}': {mistake}.";

    private static ListenUrl? Read(string text, out string? mistake)
    {
        ListenUrl? url = null;
        mistake = text.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase)
            ? ReadAuthority(text[Scheme.Length..], out url)
            : "it does not begin with http://";
        return url;
    }

    /// <summary>Gets what is wrong with the rest of a URL; null when nothing is.</summary>
    private static string? ReadAuthority(string rest, out ListenUrl? url)
    {
        url = null;
        string authority = rest.EndsWith('/') ? rest[..^1] : rest;
        if (authority.AsSpan().ContainsAny(@"/\?#"))
        {
            return "a path or a query is not supported";
        }

        // A colon in brackets is the address's.
        int colon = authority.IndexOf(':', Math.Max(authority.IndexOf(']', StringComparison.Ordinal), 0));
        string host = colon < 0 ? authority : authority[..colon];
        int port = 80;
        if (colon >= 0 && !(int.TryParse(authority.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out port) && port <= IPEndPoint.MaxPort))
        {
            return "the port is not a number from 0 to 65535";
        }

        if (host.Equals("localhost", StringComparison.OrdinalIgnoreCase))
        {
            url = port == 0 ? null : new ListenUrl(null, port);
            return url is null ? "localhost is two addresses, so a free port needs one of them, such as http://127.0.0.1:0" : null;
        }

        if (FindAddress(host) is not { } address)
        {
            return $"'{host}' is not an IP address, and a name would be listened on at every interface";
        }

        url = new ListenUrl(address, port);
        return null;
    }

    // Only as it is usually written: 127.1, 0x7f.0.0.1 and 2130706433 are 127.0.0.1 to some programs and names to others. An IPv6 zone has no such form.
    private static IPAddress? FindAddress(string host)
    {
        if (host is "*" or "+")
        {
            return IPAddress.IPv6Any;
        }

        bool isBracketed = host.StartsWith('[') && host.EndsWith(']');
        string text = isBracketed ? host[1..^1] : host;
        if (text.AsSpan().ContainsAny("%[]") || !IPAddress.TryParse(text, out IPAddress? address) || text.Contains(':', StringComparison.Ordinal) != isBracketed)
        {
            return null;
        }

        return isBracketed ? (address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address)
            : address.ToString() == text ? address
            : null;
    }

    private static string WithoutUserInformation(string text)
    {
        int at = text.LastIndexOf('@');
        int slashes = text.IndexOf("//", StringComparison.Ordinal);
        return at < 0 ? text
            : slashes >= 0 && slashes < at ? text[..(slashes + 2)] + "…" + text[at..]
            : "…" + text[at..];
    }
}
