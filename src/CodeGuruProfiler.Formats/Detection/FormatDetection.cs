using CodeGuruProfiler.Formats.Json;

namespace CodeGuruProfiler.Formats.Detection;

/// <summary>Recognizes a format by the first bytes of a file that is not compressed.</summary>
/// <remarks>In this order, because text can be protobuf by chance, and a line of any file can end in a number.</remarks>
internal static class FormatDetection
{
    private static ReadOnlySpan<byte> IonVersionMarker => [0xE0, 0x01, 0x00, 0xEA];

    public static ProfileFormat? Find(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith("Nettrace"u8))
        {
            return ProfileFormat.NetTrace;
        }

        if (start.StartsWith(IonVersionMarker))
        {
            return ProfileFormat.CodeGuruIon;
        }

        ReadOnlySpan<byte> text = start[ByteOrderMark.LengthIn(start)..].TrimStart(" \t\r\n"u8);
        if (text.StartsWith("{"u8))
        {
            return JsonDetection.Find(text);
        }

        if (text.StartsWith("$ion_1_0"u8))
        {
            return ProfileFormat.CodeGuruIon;
        }

        return PprofDetection.Is(start) ? ProfileFormat.Pprof
            : FoldedDetection.Is(text) ? ProfileFormat.Folded
            : null;
    }

    /// <summary>Returns the format that a file's name promises.</summary>
    public static ProfileFormat? FindByName(string fileName)
    {
        string name = fileName.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? fileName[..^3] : fileName;
        return Path.GetExtension(name).ToUpperInvariant() switch
        {
            ".PB" or ".PPROF" => ProfileFormat.Pprof,
            ".NETTRACE" => ProfileFormat.NetTrace,
            ".FOLDED" or ".COLLAPSED" => ProfileFormat.Folded,
            ".CPUPROFILE" => ProfileFormat.CpuProfile,
            ".ION" => ProfileFormat.CodeGuruIon,
            ".JSON" when name.EndsWith(".speedscope.json", StringComparison.OrdinalIgnoreCase) => ProfileFormat.Speedscope,
            _ => null,
        };
    }
}
