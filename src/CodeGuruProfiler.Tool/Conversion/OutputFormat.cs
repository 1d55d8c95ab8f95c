using System.Buffers;
using CodeGuruProfiler.FlameGraphs;
using CodeGuruProfiler.Formats;
using CodeGuruProfiler.Tool.Failures;

namespace CodeGuruProfiler.Tool.Conversion;

/// <summary>A format that profiles are written in.</summary>
/// <param name="Name">The name on the command line.</param>
/// <param name="IsBinary">Whether a terminal cannot show it.</param>
/// <param name="Extensions">The extensions of its files.</param>
/// <param name="Write">Writes a profile.</param>
internal sealed record OutputFormat(string Name, bool IsBinary, IReadOnlyList<string> Extensions, Action<ConvertedProfile, OutputSettings, IBufferWriter<byte>> Write)
{
    public static IReadOnlyList<OutputFormat> All { get; } =
    [
        Of("json", false, ProfileFormat.CodeGuruJson, ".json"),
        Of("ion", true, ProfileFormat.CodeGuruIon, ".ion"),
        Of("pprof", true, ProfileFormat.Pprof, ".pb.gz", ".pb", ".pprof"),
        Of("speedscope", false, ProfileFormat.Speedscope, ".speedscope.json"),
        Of("folded", false, ProfileFormat.Folded, ".folded", ".collapsed"),
        Of("cpuprofile", false, ProfileFormat.CpuProfile, ".cpuprofile"),
        new("html", false, [".html", ".htm"], static (profile, settings, output) => FlameGraph.WriteHtml(profile.CallTree, output, settings.Graph)),
        new("svg", false, [".svg"], static (profile, settings, output) => FlameGraph.WriteSvg(profile.CallTree, output, settings.Graph)),
        new("text", false, [".txt"], static (profile, settings, output) => FlameGraph.WriteText(profile.CallTree, output, settings.Graph)),
    ];

    public static string Names => string.Join(", ", All.Select(format => format.Name));

    /// <exception cref="ToolException">There is no such format.</exception>
    public static OutputFormat Parse(string name)
        => All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase)) ?? throw Errors.NotAFormat(name);

    /// <summary>Returns the format that the extension of a file stands for, the longest extension first; null if there is none.</summary>
    public static OutputFormat? OfFile(string path)
        => All.SelectMany(format => format.Extensions.Select(extension => (format, extension)))
            .Where(known => path.EndsWith(known.extension, StringComparison.OrdinalIgnoreCase))
            .OrderByDescending(known => known.extension.Length)
            .Select(known => known.format)
            .FirstOrDefault();

    private static OutputFormat Of(string name, bool isBinary, ProfileFormat format, params string[] extensions)
        => new(name, isBinary, extensions, (profile, settings, output) => ProfileFormats.Write(profile, format, output, new ProfileWriteOptions { IncludeSources = settings.IncludeSources }));
}
