namespace CodeGuruProfiler.Client.Http;

/// <summary>The digits of hexadecimal numbers: percent-encoding has upper case, signatures have lower case.</summary>
internal static class HexDigits
{
    public const string Lower = "0123456789abcdef";
    public const string Upper = "0123456789ABCDEF";
}
