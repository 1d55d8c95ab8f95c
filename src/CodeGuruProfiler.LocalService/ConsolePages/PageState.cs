using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CodeGuruProfiler.LocalService.ConsolePages;

/// <summary>Derives short texts that are the same as long as what they were derived from is.</summary>
internal static class PageState
{
    // A page of another build is another page.
    private static readonly string Build = typeof(PageState).Module.ModuleVersionId.ToString("N");

    public static string Of(params IEnumerable<object?> parts)
        => Hash(string.Join('\n', parts.Select(Text).Prepend(Build)));

    public static string Hash(string text) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8)).ToLowerInvariant();

    private static string? Text(object? part) => part is DateTimeOffset time ? time.ToString("O", CultureInfo.InvariantCulture) : Convert.ToString(part, CultureInfo.InvariantCulture);
}
