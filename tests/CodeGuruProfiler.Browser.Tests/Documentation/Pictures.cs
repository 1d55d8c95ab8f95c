namespace CodeGuruProfiler.Browser.Tests.Documentation;

/// <summary>Pictures of pages: for docs/images, and for people who look at every page.</summary>
internal static class Pictures
{
    /// <summary>Writes a picture of docs/images with RENEW_IMAGES=1. Without it, the picture must be there.</summary>
    public static void Renew(string name, byte[] picture)
    {
        string path = Repository.PathOf("docs", "images", name + ".png");
        if (Environment.GetEnvironmentVariable("RENEW_IMAGES") == "1")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllBytes(path, picture);
        }

        Assert.True(File.Exists(path), $"{path} is absent: run this test with RENEW_IMAGES=1.");
    }

    /// <summary>Writes a picture to the folder of KEEP_PICTURES, to be looked at.</summary>
    public static void Keep(string name, byte[] picture)
    {
        Assert.True(picture.Length > 5_000);
        if (Environment.GetEnvironmentVariable("KEEP_PICTURES") is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
            File.WriteAllBytes(Path.Combine(folder, name + ".png"), picture);
        }
    }
}
