using CodeGuruProfiler.Formats;

namespace CodeGuruProfiler.Tool.Conversion;

/// <summary>The names of the formats that are read.</summary>
internal static class FormatText
{
    public static string Of(ProfileFormat format) => format switch
    {
        ProfileFormat.CodeGuruJson => "json",
        ProfileFormat.CodeGuruIon => "ion",
        ProfileFormat.Pprof => "pprof",
        ProfileFormat.Speedscope => "speedscope",
        ProfileFormat.Folded => "folded",
        ProfileFormat.CpuProfile => "cpuprofile",
        ProfileFormat.NetTrace => "nettrace",
        _ => format.ToString(),
    };
}
