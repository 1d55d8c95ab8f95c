using CodeGuruProfiler.LocalService.Errors;

namespace CodeGuruProfiler.LocalService.Findings;

internal static class Locales
{
    public const string Default = "en-US";

    // The reference's list; the model itself takes any string.
    private static readonly string[] Known =
        ["de-DE", "en-GB", "en-US", "es-ES", "fr-FR", "it-IT", "ja-JP", "ko-KR", "pt-BR", "zh-CN", "zh-TW"];

    public static string Checked(string? locale)
    {
        if (locale is not null && !Known.Contains(locale))
        {
            Throw.Invalid($"The locale '{locale}' is not one of: {string.Join(", ", Known)}.");
        }

        return locale ?? Default;
    }
}
