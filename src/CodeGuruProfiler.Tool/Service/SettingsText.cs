namespace CodeGuruProfiler.Tool.Service;

/// <summary>Messages of the client about its options, for people who have no options to set.</summary>
internal static class SettingsText
{
    private const string ParameterMark = " (Parameter '";

    public static string Of(string message)
    {
        int mark = message.LastIndexOf(ParameterMark, StringComparison.Ordinal);
        return mark < 0 ? message : message[..mark];
    }
}
