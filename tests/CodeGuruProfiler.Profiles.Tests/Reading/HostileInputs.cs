using System.IO.Compression;
using System.Text;

namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>The sample in each form that is read.</summary>
internal static class HostileInputs
{
    private static readonly Dictionary<string, Func<byte[]>> Inputs = new()
    {
        // Without the line's end: without that it would still be whole.
        ["JSON"] = () => [.. Sample.ShopAgentJson.AsSpan().TrimEnd("\n"u8)],
        ["Ion"] = () => AgentProfile.Parse(Sample.ShopAgentJson).ToArray(ProfileEncoding.Ion),
        ["Ion text"] = () => [.. AgentProfile.Parse(Sample.ShopAgentJson).ToArray(ProfileEncoding.IonText).AsSpan().TrimEnd(" \n"u8)],
        ["Ion text, all types"] = () => [.. Sample.AllTypesIonText.AsSpan().TrimEnd(" \n"u8)],
        ["Ion, all types"] = () => AgentProfile.Parse(Sample.AllTypesIonText).ToArray(ProfileEncoding.Ion),
        ["Ion, gzip"] = () => Zip(AgentProfile.Parse(Sample.ShopAgentJson).ToArray(ProfileEncoding.Ion)),
        ["Ion text, gzip"] = () => Zip(AgentProfile.Parse(Sample.ShopAgentJson).ToArray(ProfileEncoding.IonText)),
        ["JSON, gzip"] = () => Zip(Sample.ShopAgentJson),
        ["JSON, UTF-16"] = () => Encoding.Convert(Encoding.UTF8, Encoding.Unicode, Sample.ShopAgentJson),
        ["Ion text, UTF-16"] = () => Encoding.Convert(Encoding.UTF8, Encoding.BigEndianUnicode, Sample.AllTypesIonText),
        ["JSON, two members of gzip"] = () => [.. Zip(Sample.ShopAgentJson[..500]), .. Zip(Sample.ShopAgentJson[500..]), 0, 0],
    };

    public static IEnumerable<string> Names => Inputs.Keys;

    public static byte[] Get(string name) => Inputs[name]();

    public static byte[] Zip(byte[] bytes)
    {
        using var output = new MemoryStream();
        using (var zip = new GZipStream(output, CompressionLevel.Optimal))
        {
            zip.Write(bytes);
        }

        return output.ToArray();
    }
}
