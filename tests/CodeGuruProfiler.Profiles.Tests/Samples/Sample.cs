namespace CodeGuruProfiler.Profiles.Tests;

/// <summary>The sample files of this folder.</summary>
internal static class Sample
{
    public static byte[] ShopAgentJson => Read("shop.agent.json");

    public static byte[] AllTypesIonText => Read("all-types.agent.ion");

    private static byte[] Read(string name)
        => File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "Samples", name));
}
