using System.Globalization;
using CodeGuruProfiler.Names;

namespace CodeGuruProfiler.FlameGraphs.Pictures;

/// <summary>The colors of pictures on white. Viewer/colors.js has the same, so that a frame has one color everywhere.</summary>
internal static class Palette
{
    public const string Ink = "#14181d";
    public const string Root = "#dde2e8";
    public const string Same = "#e2e6eb";

    private const int Shades = 3;

    private static readonly int[] Hues = [65, 240, 155, 95, 285, 195, 30, 125, 215, 330, 265, 5];

    /// <summary>The hue of the package, the lightness of the name.</summary>
    public static string OfFrame(string name)
    {
        int hue = Hues[Hash(NameParts.PackageOf(name)) % (uint)Hues.Length];
        uint shade = Hash(name) % Shades;
        return Of(0.835 + (shade * 0.03), 0.088 - (shade * 0.014), hue);
    }

    /// <summary>Blue for less, orange for more, in ten steps.</summary>
    /// <param name="strength">0 to 1.</param>
    /// <param name="more">Whether there is more after than before.</param>
    public static string OfChange(double strength, bool more)
    {
        double part = Math.Ceiling(Math.Clamp(strength, 0, 1) * 10) / 10;
        return part == 0 ? Same
            : more ? Of(0.92 - (part * 0.15), 0.03 + (part * 0.12), 62)
            : Of(0.90 - (part * 0.19), 0.03 + (part * 0.10), 250);
    }

    // From OKLCH, where equal steps look equal, to sRGB. https://bottosson.github.io/posts/oklab/
    private static string Of(double lightness, double chroma, double hue)
    {
        double a = chroma * Math.Cos(hue * Math.PI / 180);
        double b = chroma * Math.Sin(hue * Math.PI / 180);
        double l = Math.Pow(lightness + (0.3963377774 * a) + (0.2158037573 * b), 3);
        double m = Math.Pow(lightness - (0.1055613458 * a) - (0.0638541728 * b), 3);
        double s = Math.Pow(lightness - (0.0894841775 * a) - (1.2914855480 * b), 3);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"#{Part((4.0767416621 * l) - (3.3077115913 * m) + (0.2309699292 * s)):x2}{Part((-1.2684380046 * l) + (2.6097574011 * m) - (0.3413193965 * s)):x2}{Part((-0.0041960863 * l) - (0.7034186147 * m) + (1.7076147010 * s)):x2}");
    }

    private static int Part(double light)
    {
        double part = Math.Clamp(light, 0, 1);
        return (int)Math.Floor(((part <= 0.0031308 ? 12.92 * part : (1.055 * Math.Pow(part, 1 / 2.4)) - 0.055) * 255) + 0.5);
    }

    // FNV-1a over UTF-16 units.
    private static uint Hash(string text)
    {
        uint hash = 2166136261;
        foreach (char unit in text)
        {
            hash = (hash ^ unit) * 16777619;
        }

        return hash ^ (hash >> 15);
    }
}
