namespace CodeGuruProfiler.Client.Configuration;

/// <summary>The folder that ~ stands for.</summary>
internal static class HomeFolder
{
    /// <summary>Gets the full path of a path that may begin with ~.</summary>
    /// <returns><see langword="null"/> for a path in the home folder of a user who has none: it must not become one in the current folder.</returns>
    public static string? Expand(string path, Func<string, string?> variable)
        => path is not ['~', '/' or '\\', ..] ? path : Find(variable) is { } home ? Path.Combine(home, path[2..]) : null;

    private static string? Find(Func<string, string?> variable)
        => Rooted(variable("HOME")) ?? Rooted(variable("USERPROFILE")) ?? Rooted(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile));

    private static string? Rooted(string? folder) => Path.IsPathRooted(folder) ? folder : null;
}
