using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using FamilyGuide.Knowledge.Articles;
using FamilyGuide.Knowledge.Understanding.Linear;

namespace FamilyGuide.Knowledge.Understanding.Before;

/// <summary>
/// What was learnt when the program was built, so that a start needn't: found by what it was learnt from.
/// </summary>
/// <remarks>
/// Learning is the same on every machine, so whatever isn't in the file, because an editor has changed the content or
/// because there is no file, is learnt now. Safe for many at a time.
/// </remarks>
public sealed class LearntBefore
{
    public const string FileName = "learnt.bin";

    readonly LearntFile? _file;
    readonly Dictionary<string, byte[]>? _kept;
    readonly ConcurrentDictionary<string, Known>? _known;
    readonly ConditionalWeakTable<Library, LearntLibrary> _libraries = [];

    LearntBefore(LearntFile? file, Dictionary<string, byte[]>? kept, bool isShared)
    {
        _file = file;
        _kept = kept;
        _known = isShared ? new(StringComparer.Ordinal) : null;
    }

    /// <summary>Knows nothing: everything is learnt when it is needed, and every time anew.</summary>
    public static LearntBefore Nothing { get; } = new(file: null, kept: null, isShared: false);

    /// <summary>What stands in the folder; nothing when it isn't there or was written by another version.</summary>
    /// <remarks>What one has read or learnt, another gets for as long as somebody uses it.</remarks>
    public static LearntBefore In(string folder) =>
        new(LearntFile.Open(Path.Combine(folder, FileName)), kept: null, isShared: true);

    /// <summary>Keeps whatever is learnt with it, to be written.</summary>
    public static LearntBefore Keeping() => new(file: null, kept: new(StringComparer.Ordinal), isShared: false);

    /// <summary>Writes what was learnt with it.</summary>
    /// <returns>How many things.</returns>
    public int Write(string path)
    {
        var kept = _kept ?? throw new InvalidOperationException("Only what keeps can be written.");
        lock (kept)
        {
            LearntFile.Write(path, kept);
            return kept.Count;
        }
    }

    /// <summary>Tells kinds of sentences, as learnt from these.</summary>
    /// <param name="from">All that makes a difference to what is learnt.</param>
    /// <param name="learn">Learns it now.</param>
    public SentenceKinds Kinds(IEnumerable<(string Text, int Kind)> from, Func<SentenceKinds> learn)
    {
        var key = new LearntKey("kinds");
        foreach (var (text, kind) in from)
        {
            key.Add(text);
            key.Add(kind);
        }

        return new(Classifier(key, () => learn().Classifier));
    }

    /// <summary>What is known of a library; the same for all who ask for the same one.</summary>
    internal LearntLibrary LibraryOf(Library library) =>
        _known is null ? new(library, this) : _libraries.GetValue(library, _ => new(library, this));

    internal TextClassifier Classifier(LearntKey key, Func<TextClassifier> learn) =>
        Get(key, learn, (writer, learnt) => learnt.Write(writer), TextClassifier.Read);

    internal Calibration Calibration(LearntKey key, Func<Calibration> learn) =>
        Get(key, learn, (writer, learnt) => learnt.Write(writer), Understanding.Calibration.Read);

    T Get<T>(LearntKey key, Func<T> learn, Action<LearntWriter, T> write, Func<LearntReader, T> read)
        where T : class
    {
        var name = key.Finish();
        if (_known is null)
        {
            return Make();
        }

        // Whoever comes while another learns it waits instead of learning it too.
        var known = _known.GetOrAdd(name, _ => new());
        lock (known)
        {
            if (known.Thing.Target is not T thing)
            {
                known.Thing.Target = thing = Make();
            }

            return thing;
        }

        T Make()
        {
            if (_file?.Find(name) is { } found)
            {
                return read(found);
            }

            var learnt = learn();
            if (_kept is not null)
            {
                var writer = new LearntWriter();
                write(writer, learnt);
                lock (_kept)
                {
                    _kept[name] = writer.ToArray();
                }
            }

            return learnt;
        }
    }

    /// <summary>Held by those who use it, so that what no content needs any more goes.</summary>
    sealed class Known
    {
        public WeakReference Thing { get; } = new(target: null);
    }
}
