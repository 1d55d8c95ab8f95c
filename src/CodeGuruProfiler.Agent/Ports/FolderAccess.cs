namespace CodeGuruProfiler.Agent.Ports;

/// <summary>Whether this process can create files in a folder.</summary>
internal static class FolderAccess
{
    public static bool IsWritable(string folder)
    {
        try
        {
            using FileStream file = new(Path.Combine(folder, Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1, FileOptions.DeleteOnClose);
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
