using System.Buffers;

namespace CodeGuruProfiler.Client.Serialization;

/// <summary>Header values come from callers: a line break in one would begin a header of its own.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> Printable = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\t");

    public static string Checked(string value, string header)
        => value.AsSpan().ContainsAnyExcept(Printable) ? throw Throw.BadHeader(header) : value;
}
