/** Writes text in an encoding that Node only reads: every byte and pair of bytes is read once, and turned round. */
export function encodeAs(encoding: string, text: string): Uint8Array {
  const table = tableOf(encoding);
  return Uint8Array.from(
    [...text].flatMap((sign) => {
      const bytes = table.get(sign);
      if (bytes === undefined) throw new Error(`"${sign}" does not exist in ${encoding}.`);
      return [...bytes];
    }),
  );
}

const wide = ['gb18030', 'big5', 'shift_jis', 'euc-jp', 'euc-kr'];

function tableOf(encoding: string): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, readonly number[]>();
  const learn = (...bytes: number[]) => {
    const sign = decoder.decode(Uint8Array.from(bytes));
    if ([...sign].length === 1 && sign !== '\uFFFD' && !table.has(sign)) table.set(sign, bytes);
  };
  for (let first = 0; first < 256; first += 1) learn(first);
  if (wide.includes(encoding)) {
    for (let first = 0x81; first < 0xff; first += 1)
      for (let second = 0x40; second < 0xff; second += 1) learn(first, second);
  }
  return table;
}

/** UTF-16 with or without its mark. */
export function utf16(text: string, end: 'little' | 'big'): Uint8Array {
  const bytes = Buffer.from(text, 'utf16le');
  return new Uint8Array(end === 'little' ? bytes : bytes.swap16());
}

export function utf32(text: string, end: 'little' | 'big'): Uint8Array {
  const view = new DataView(new ArrayBuffer([...text].length * 4));
  for (const [index, sign] of [...text].entries())
    view.setUint32(index * 4, sign.codePointAt(0) ?? 0, end === 'little');
  return new Uint8Array(view.buffer);
}
