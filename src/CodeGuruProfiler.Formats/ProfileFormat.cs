namespace CodeGuruProfiler.Formats;

/// <summary>The formats of profiles.</summary>
public enum ProfileFormat
{
    /// <summary>JSON of Amazon CodeGuru Profiler, of an agent or aggregated. Read and written.</summary>
    CodeGuruJson,

    /// <summary>Ion of Amazon CodeGuru Profiler, of an agent or aggregated; binary or text. Read, and written as binary.</summary>
    CodeGuruIon,

    /// <summary>pprof, the protobuf format of Go's tools. Read and written. See <see cref="PprofFormat"/>.</summary>
    Pprof,

    /// <summary>speedscope's JSON. Read and written. See <see cref="SpeedscopeFormat"/>.</summary>
    Speedscope,

    /// <summary>Folded (collapsed) stacks, one a line. Read and written. See <see cref="FoldedFormat"/>.</summary>
    Folded,

    /// <summary>The cpuprofile of Chromium, Node.js and VS Code. Written only. See <see cref="CpuProfileFormat"/>.</summary>
    CpuProfile,

    /// <summary>The trace of a .NET program. Read only. See <see cref="NetTraceFormat"/>.</summary>
    NetTrace,
}
