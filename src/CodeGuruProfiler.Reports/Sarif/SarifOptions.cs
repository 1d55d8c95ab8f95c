using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.Reports;

/// <summary>The content of a SARIF file.</summary>
/// <remarks>
/// <para>Code scanning shows a result where it has a file. The file is that of the frame in <see cref="CallTree"/>, otherwise the one under
/// <see cref="SourceRoot"/> that declares the type of the frame, otherwise <see cref="DefaultFile"/>. The innermost frame with a source is taken: a pattern
/// ends in a method of a library, and its caller is what you can change.</para>
/// <para>Each member has a default. The options are copied when a method is called, and checked then.</para>
/// </remarks>
public sealed class SarifOptions
{
    /// <summary>Gets or sets the root folder of the repository, whose sources are searched.</summary>
    /// <value>A folder, or <see langword="null"/> (the default) for no search.</value>
    /// <remarks>Links are not followed, and hidden folders, <c>bin</c>, <c>obj</c> and <c>node_modules</c> are skipped. Paths in the file are relative to this folder.</remarks>
    public string? SourceRoot { get; set; }

    /// <summary>Gets or sets the file of results whose source is unknown.</summary>
    /// <value>A path within the repository, or <see langword="null"/> (the default) for no file. Code scanning of GitHub refuses results without one.</value>
    public string? DefaultFile { get; set; }

    /// <summary>Gets or sets the analyzed profile, which has the files and lines of frames.</summary>
    /// <value>The call tree, or <see langword="null"/> (the default) when you do not have it.</value>
    public CallTree? CallTree { get; set; }

    /// <summary>Gets or sets the most files and folders that the search looks at.</summary>
    /// <value>1 or more; 100,000 is the default. A search that ends at this limit is reported in the file.</value>
    public int MaxSearchedFiles { get; set; } = 100_000;

    /// <summary>Returns a copy, with every member checked.</summary>
    internal static SarifOptions Check(SarifOptions? options)
    {
        var copy = new SarifOptions();
        if (options is null)
        {
            return copy;
        }

        copy.SourceRoot = options.SourceRoot is { } root && !Directory.Exists(root)
            ? throw Errors.NoSuchFolder(nameof(SourceRoot), root, nameof(options))
            : options.SourceRoot;
        copy.DefaultFile = options.DefaultFile is { } file ? CheckPath(file) : null;
        copy.CallTree = options.CallTree;
        copy.MaxSearchedFiles = options.MaxSearchedFiles >= 1
            ? options.MaxSearchedFiles
            : throw Errors.OptionOutOfRange(nameof(MaxSearchedFiles), options.MaxSearchedFiles, "1 or more", nameof(options));
        return copy;
    }

    // Hosts refuse an absolute path, and one that leads out of the repository.
    private static string CheckPath(string path)
    {
        string[] segments = [.. path.Replace('\\', '/').Split('/').Where(segment => segment != ".")];
        bool isWithin = segments.Length > 0 && !segments.Any(segment => segment is "" or "..") && !(segments[0].Length == 2 && segments[0][1] == ':');
        return isWithin ? string.Join('/', segments) : throw Errors.NotARelativePath(nameof(DefaultFile), path, "options");
    }
}
