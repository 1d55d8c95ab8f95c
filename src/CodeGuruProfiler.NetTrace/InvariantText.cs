using System.Globalization;

namespace CodeGuruProfiler.NetTrace;

/// <summary>Numbers in messages.</summary>
internal static class InvariantText
{
    public static string Of(long value) => value.ToString(CultureInfo.InvariantCulture);
}
