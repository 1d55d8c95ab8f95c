using CodeGuruProfiler.LocalService.ServiceErrors;

namespace CodeGuruProfiler.LocalService.Findings;

/// <summary>The locales of recommendations.</summary>
internal static class Locales
{
    public const string Default = "en-US";

    // The list of the API reference; the model accepts any string.
    private static readonly string[] Known =
        ["de-DE", "en-GB", "en-US", "es-ES", "fr-FR", "it-IT", "ja-JP", "ko-KR", "pt-BR", "zh-CN", "zh-TW"];

    public static string Checked(string? locale)
    {
        if (locale is not null && !Known.Contains(locale))
        {
            throw Errors.Invalid($"The locale '{locale}' is not one of: {string.Join(", ", Known)}.");
        }

        return locale ?? Default;
    }
}
