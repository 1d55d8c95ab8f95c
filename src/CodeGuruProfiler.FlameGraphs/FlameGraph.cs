using System.Buffers;
using CodeGuruProfiler.Files;
using CodeGuruProfiler.FlameGraphs.Buffers;
using CodeGuruProfiler.FlameGraphs.Pages;
using CodeGuruProfiler.FlameGraphs.Pictures;
using CodeGuruProfiler.FlameGraphs.Texts;
using CodeGuruProfiler.FlameGraphs.Weights;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.FlameGraphs;

/// <summary>Flame graphs of call trees and of comparisons: interactive HTML, SVG pictures, and text.</summary>
/// <remarks>
/// <para>An HTML page is one file without dependencies: it loads nothing, sends nothing, and has a Content-Security-Policy that lets only its own script run.
/// Names of frames are shown as text, whatever is in them.</para>
/// <para>Writing takes time and memory in proportion to the nodes, and does not recurse. A count that is negative or not finite has no width.</para>
/// <para>The methods may be called from many threads.</para>
/// </remarks>
/// <example>
/// <code>
/// await FlameGraph.SaveHtmlAsync(profile.CallTree, "profile.html", new FlameGraphOptions { Title = "web-shop" });
/// </code>
/// </example>
public static class FlameGraph
{
    /// <summary>Writes a call tree as an HTML page.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="output">Where the page goes, as UTF-8.</param>
    /// <param name="options">The initial state of the page, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the tree has more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    public static void WriteHtml(CallTree tree, IBufferWriter<byte> output, FlameGraphOptions? options = null)
        => Write(tree, output, options, PageWriter.WritePage);

    /// <summary>Writes a comparison as an HTML page: blue for less, orange for more, gray within noise.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="output">Where the page goes, as UTF-8.</param>
    /// <param name="options">The initial state of the page, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the trees together have more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    public static void WriteHtml(CallTreeComparison comparison, IBufferWriter<byte> output, FlameGraphOptions? options = null)
        => Write(comparison, output, options, PageWriter.WritePage);

    /// <summary>Writes a call tree as an HTML page.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="stream">Where the page goes, as UTF-8. It is left open.</param>
    /// <param name="options">The initial state of the page, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the tree has more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    public static void WriteHtml(CallTree tree, Stream stream, FlameGraphOptions? options = null)
        => Write(stream, output => WriteHtml(tree, output, options));

    /// <summary>Writes a comparison as an HTML page: blue for less, orange for more, gray within noise.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where the page goes, as UTF-8. It is left open.</param>
    /// <param name="options">The initial state of the page, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> or <paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the trees together have more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    public static void WriteHtml(CallTreeComparison comparison, Stream stream, FlameGraphOptions? options = null)
        => Write(stream, output => WriteHtml(comparison, output, options));

    /// <summary>Saves a call tree as an HTML file.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="path">The path of the file. A file that is there is replaced, once the new one is complete.</param>
    /// <param name="options">The initial state of the page, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the writing. The file is then as it was before.</param>
    /// <returns>A task that ends when the file is complete. When it fails, nothing of the new file is left.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty, an option has an invalid value, or the tree has more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    /// <exception cref="IOException">The file cannot be written, for example because the disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to.</exception>
    public static Task SaveHtmlAsync(CallTree tree, string path, FlameGraphOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tree);
        ArgumentException.ThrowIfNullOrEmpty(path);

        return AtomicFile.SaveAsync(path, output => WriteHtml(tree, output, options), cancellationToken);
    }

    /// <summary>Saves a comparison as an HTML file.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="path">The path of the file. A file that is there is replaced, once the new one is complete.</param>
    /// <param name="options">The initial state of the page, or <see langword="null"/> for the defaults.</param>
    /// <param name="cancellationToken">Ends the writing. The file is then as it was before.</param>
    /// <returns>A task that ends when the file is complete. When it fails, nothing of the new file is left.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> or <paramref name="path"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException"><paramref name="path"/> is empty, an option has an invalid value, or there are more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    /// <exception cref="IOException">The file cannot be written, for example because the disk is full.</exception>
    /// <exception cref="UnauthorizedAccessException">The directory may not be written to.</exception>
    public static Task SaveHtmlAsync(CallTreeComparison comparison, string path, FlameGraphOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        ArgumentException.ThrowIfNullOrEmpty(path);

        return AtomicFile.SaveAsync(path, output => WriteHtml(comparison, output, options), cancellationToken);
    }

    /// <summary>Writes a call tree as an SVG picture, for places that take no HTML.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="output">Where the picture goes, as UTF-8.</param>
    /// <param name="options">The content of the picture, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the tree has more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    /// <remarks>There is no script in it. Frames narrower than half a pixel are left out, and so is what is more than 1,500 frames deep.</remarks>
    public static void WriteSvg(CallTree tree, IBufferWriter<byte> output, FlameGraphOptions? options = null)
        => Write(tree, output, options, SvgPicture.Write);

    /// <summary>Writes a comparison as an SVG picture: blue for less, orange for more, gray within noise.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="output">Where the picture goes, as UTF-8.</param>
    /// <param name="options">The content of the picture, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the trees together have more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    /// <remarks>There is no script in it. Frames narrower than half a pixel are left out, and so is what is more than 1,500 frames deep.</remarks>
    public static void WriteSvg(CallTreeComparison comparison, IBufferWriter<byte> output, FlameGraphOptions? options = null)
        => Write(comparison, output, options, SvgPicture.Write);

    /// <summary>Writes a call tree as an SVG picture, for places that take no HTML.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="stream">Where the picture goes, as UTF-8. It is left open.</param>
    /// <param name="options">The content of the picture, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the tree has more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    public static void WriteSvg(CallTree tree, Stream stream, FlameGraphOptions? options = null)
        => Write(stream, output => WriteSvg(tree, output, options));

    /// <summary>Writes a comparison as an SVG picture: blue for less, orange for more, gray within noise.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where the picture goes, as UTF-8. It is left open.</param>
    /// <param name="options">The content of the picture, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> or <paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the trees together have more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    public static void WriteSvg(CallTreeComparison comparison, Stream stream, FlameGraphOptions? options = null)
        => Write(stream, output => WriteSvg(comparison, output, options));

    /// <summary>Writes a call tree as lines of text, the heaviest first.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="output">Where the text goes, as UTF-8.</param>
    /// <param name="options">The content of the text, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the tree has more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    /// <remarks>Names contain no control characters: the text is safe to print to a terminal. See <see cref="FlameGraphOptions.MinShare"/> for what is left out.</remarks>
    public static void WriteText(CallTree tree, IBufferWriter<byte> output, FlameGraphOptions? options = null)
        => Write(tree, output, options, TextTree.Write);

    /// <summary>Writes a comparison as lines of text, the heaviest first: both shares, and the change where it is more than noise.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="output">Where the text goes, as UTF-8.</param>
    /// <param name="options">The content of the text, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the trees together have more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    public static void WriteText(CallTreeComparison comparison, IBufferWriter<byte> output, FlameGraphOptions? options = null)
        => Write(comparison, output, options, TextTree.Write);

    /// <summary>Writes a call tree as lines of text, the heaviest first.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="stream">Where the text goes, as UTF-8. It is left open.</param>
    /// <param name="options">The content of the text, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the tree has more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    public static void WriteText(CallTree tree, Stream stream, FlameGraphOptions? options = null)
        => Write(stream, output => WriteText(tree, output, options));

    /// <summary>Writes a comparison as lines of text, the heaviest first: both shares, and the change where it is more than noise.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="stream">Where the text goes, as UTF-8. It is left open.</param>
    /// <param name="options">The content of the text, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> or <paramref name="stream"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the trees together have more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    public static void WriteText(CallTreeComparison comparison, Stream stream, FlameGraphOptions? options = null)
        => Write(stream, output => WriteText(comparison, output, options));

    private static void Write(CallTree tree, IBufferWriter<byte> output, FlameGraphOptions? options, Action<GraphSource, FlameGraphOptions, IBufferWriter<byte>> write)
    {
        ArgumentNullException.ThrowIfNull(output);

        FlameGraphOptions settings = FlameGraphOptions.Check(options);
        write(GraphSource.Of(tree, settings, nameof(tree)), settings, output);
    }

    private static void Write(CallTreeComparison comparison, IBufferWriter<byte> output, FlameGraphOptions? options, Action<GraphSource, FlameGraphOptions, IBufferWriter<byte>> write)
    {
        ArgumentNullException.ThrowIfNull(output);

        FlameGraphOptions settings = FlameGraphOptions.Check(options);
        write(GraphSource.Of(comparison, settings, nameof(comparison)), settings, output);
    }

    private static void Write(Stream stream, Action<StreamOutput> write)
    {
        ArgumentNullException.ThrowIfNull(stream);

        using var output = new StreamOutput(stream);
        write(output);
        output.Flush();
    }
}
