using System.Buffers;

namespace CodeGuruProfiler.Client.Http;

/// <summary>Header values come from callers, files and the environment: a line break in one would begin another header.</summary>
internal static class HeaderText
{
    private static readonly SearchValues<char> Printable = SearchValues.Create(
        " !\"#$%&'()*+,-./0123456789:;<=>?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[\\]^_`abcdefghijklmnopqrstuvwxyz{|}~\t");

    public static string Checked(string value, string header)
        => IndexOfUnsendable(value) < 0 ? value : throw Errors.InvalidHeader(header);

    /// <summary>Gets where the first character is that no header can carry; -1 when there is none.</summary>
    public static int IndexOfUnsendable(string value) => value.AsSpan().IndexOfAnyExcept(Printable);
}
