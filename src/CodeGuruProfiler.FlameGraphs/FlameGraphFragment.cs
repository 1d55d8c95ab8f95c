using System.Buffers;
using CodeGuruProfiler.FlameGraphs.Data;
using CodeGuruProfiler.FlameGraphs.Pages;
using CodeGuruProfiler.FlameGraphs.Weights;
using CodeGuruProfiler.Profiles;

namespace CodeGuruProfiler.FlameGraphs;

/// <summary>The parts of a flame graph for your own page: an element or the data alone, the script, and the style.</summary>
/// <remarks>
/// <para>Put <see cref="Style"/> and <see cref="Script"/> into the page once, inline or as files. Each element of the class <c>flame-graph</c> then becomes a picture,
/// of the data within it (<see cref="WriteElement(CallTree, IBufferWriter{byte}, FlameGraphOptions?, string?)"/>) or of those at the URL in its attribute <c>data-src</c>
/// (<see cref="WriteData(CallTree, IBufferWriter{byte}, FlameGraphOptions?)"/>). A page can have several; give each an <c>id</c>, and links to the page keep the view of each.</para>
/// <para>For elements that are added later the script has <c>codeGuruFlameGraphs.mount(element)</c>. When the data at <c>data-src</c> has changed,
/// <c>codeGuruFlameGraphs.renew(element)</c> shows it and keeps the reader's settings. Both return a promise.</para>
/// <para>A strict Content-Security-Policy needs <see cref="ScriptHash"/> and <see cref="StyleHash"/> for inline parts, and <c>connect-src</c> for <c>data-src</c>.</para>
/// </remarks>
public static class FlameGraphFragment
{
    /// <summary>The media type of what <see cref="WriteData(CallTree, IBufferWriter{byte}, FlameGraphOptions?)"/> writes.</summary>
    public const string DataMediaType = "application/json";

    /// <summary>Gets the script: one for all flame graphs of a page, without dependencies, the same for every profile.</summary>
    public static string Script => ViewerPart.Script.Text;

    /// <summary>Gets the hash of <see cref="Script"/> for a Content-Security-Policy.</summary>
    /// <value>For example <c>sha256-47DE…</c>; in the policy it is quoted: <c>script-src 'sha256-…'</c>. It changes only with this library.</value>
    public static string ScriptHash => ViewerPart.Script.Hash;

    /// <summary>Gets the style. All of its rules are for elements within one of the class <c>flame-graph</c>, or for classes that begin with <c>fg-</c>.</summary>
    public static string Style => ViewerPart.Style.Text;

    /// <summary>Gets the hash of <see cref="Style"/> for a Content-Security-Policy.</summary>
    /// <value>For example <c>sha256-47DE…</c>; in the policy it is quoted: <c>style-src 'sha256-…'</c>. It changes only with this library.</value>
    public static string StyleHash => ViewerPart.Style.Hash;

    /// <summary>Writes the data of a call tree, to be fetched by the script.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="output">Where the JSON goes, as UTF-8.</param>
    /// <param name="options">The initial state, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the tree has more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    public static void WriteData(CallTree tree, IBufferWriter<byte> output, FlameGraphOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);

        FlameGraphOptions settings = FlameGraphOptions.Check(options);
        DataBlock.Write(GraphSource.Of(tree, settings, nameof(tree)), settings, output);
    }

    /// <summary>Writes the data of a comparison, to be fetched by the script.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="output">Where the JSON goes, as UTF-8.</param>
    /// <param name="options">The initial state, or <see langword="null"/> for the defaults.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the trees together have more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    public static void WriteData(CallTreeComparison comparison, IBufferWriter<byte> output, FlameGraphOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(output);

        FlameGraphOptions settings = FlameGraphOptions.Check(options);
        DataBlock.Write(GraphSource.Of(comparison, settings, nameof(comparison)), settings, output);
    }

    /// <summary>Writes an element with the data of a call tree in it.</summary>
    /// <param name="tree">The tree.</param>
    /// <param name="output">Where the HTML goes, as UTF-8.</param>
    /// <param name="options">The initial state, or <see langword="null"/> for the defaults.</param>
    /// <param name="id">The element's <c>id</c>, or <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="tree"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the tree has more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    public static void WriteElement(CallTree tree, IBufferWriter<byte> output, FlameGraphOptions? options = null, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(output);

        FlameGraphOptions settings = FlameGraphOptions.Check(options);
        PageWriter.WriteElement("div", id, GraphSource.Of(tree, settings, nameof(tree)), settings, output);
    }

    /// <summary>Writes an element with the data of a comparison in it.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="output">Where the HTML goes, as UTF-8.</param>
    /// <param name="options">The initial state, or <see langword="null"/> for the defaults.</param>
    /// <param name="id">The element's <c>id</c>, or <see langword="null"/> for none.</param>
    /// <exception cref="ArgumentNullException"><paramref name="comparison"/> or <paramref name="output"/> is <see langword="null"/>.</exception>
    /// <exception cref="ArgumentException">An option has an invalid value, or the trees together have more nodes than <see cref="FlameGraphOptions.MaxNodes"/>.</exception>
    public static void WriteElement(CallTreeComparison comparison, IBufferWriter<byte> output, FlameGraphOptions? options = null, string? id = null)
    {
        ArgumentNullException.ThrowIfNull(output);

        FlameGraphOptions settings = FlameGraphOptions.Check(options);
        PageWriter.WriteElement("div", id, GraphSource.Of(comparison, settings, nameof(comparison)), settings, output);
    }
}
