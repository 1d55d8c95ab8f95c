namespace CodeGuruProfiler.Floors.Signing;

/// <summary>The signing key of a day.</summary>
internal sealed class DailyKey(string day, byte[] bytes)
{
    public string Day { get; } = day;

    public ReadOnlySpan<byte> Bytes => bytes;
}
