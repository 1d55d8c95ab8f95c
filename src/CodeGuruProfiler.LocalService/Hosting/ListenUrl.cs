using System.Globalization;
using System.Net;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CodeGuruProfiler.LocalService.Hosting;

/// <summary>A URL to listen on, with an IP address, localhost, or a wildcard for every interface.</summary>
/// <remarks>The web server treats any other text, such as a name or user information, as "every interface", so it must not get one.</remarks>
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

    /// <summary>Parses the URLs of a text that <see cref="FindMistake"/> accepts.</summary>
    public static IReadOnlyList<ListenUrl> ParseAll(string text)
        => [.. Split(text).Select(one => Read(one, out string? mistake) ?? throw new FormatException(mistake))];

    /// <summary>Returns a description of the first invalid URL in a text; null when all are valid.</summary>
    public static string? FindMistake(string text)
    {
        // Before the split, because a password may contain a semicolon, and no part of it may be quoted.
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

    // As ASP.NET Core splits them; an empty text is one URL, which is empty.
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

    /// <summary>Returns the mistake in the rest of a URL; null when it is valid.</summary>
    private static string? ReadAuthority(string rest, out ListenUrl? url)
    {
        url = null;
        string authority = rest.EndsWith('/') ? rest[..^1] : rest;
        if (authority.AsSpan().ContainsAny(@"/\?#"))
        {
            return "a path or a query is not supported";
        }

        // A colon in brackets belongs to the address.
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
            return url is null ? "localhost is two addresses, so for a free port use one of them, such as http://127.0.0.1:0" : null;
        }

        if (FindAddress(host) is not { } address)
        {
            return $"'{host}' is not an IP address, and a name would mean every interface";
        }

        url = new ListenUrl(address, port);
        return null;
    }

    // Only the canonical notation: 127.1, 0x7f.0.0.1 and 2130706433 are 127.0.0.1 to some programs and names to others. IPv6 zones have none.
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
